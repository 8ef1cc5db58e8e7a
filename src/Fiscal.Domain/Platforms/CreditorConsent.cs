using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>What a creditor said to a company's leaving the list (债权人意见).</summary>
public enum CreditorAnswer
{
    [Display(Name = "同意")] Agrees,
    [Display(Name = "不同意")] Objects,
    [Display(Name = "未回复")] Silent,
}

/// <summary>A creditor's answer and its claim (债权人意见内容).</summary>
public sealed record ConsentFigures
{
    public CreditorAnswer Answer { get; init; }

    /// <summary>The claim that the answer stands for, in yuan; null while there is none.</summary>
    public decimal? ClaimYuan { get; init; }

    /// <summary>The day the creditor was asked (征求日); what it has to answer runs from it.</summary>
    public LocalDate AskedOn { get; init; }

    /// <summary>Grounds and proof of an objection (不同意理由及证据).</summary>
    public string? Grounds { get; init; }
}

/// <summary>A creditor was asked whether a company may leave the list, and what it answered (征求债权人意见). Its last answer by day counts.</summary>
public sealed class CreditorConsent : StatedFact
{
    /// <summary>Longest grounds.</summary>
    public const int MaxGroundsLength = 1000;

    private CreditorConsent() { } // EF

    /// <param name="owedYuan">What the ledger shows the company owes this creditor on the day.</param>
    public CreditorConsent(Party company, Party creditor, ConsentFigures figures, decimal owedYuan, LocalDate statedOn, Recording recording)
        : base(company.RegionCode, statedOn, recording)
    {
        (Company, CompanyId, Creditor, CreditorId, Figures) = (company, company.Id, creditor, creditor.Id, figures);
        if (figures.AskedOn > statedOn) throw ExitErrors.AnsweredBeforeAsked(creditor.Name, figures.AskedOn, statedOn);
        if (owedYuan <= 0) throw ExitErrors.NothingOwed(company.Name, creditor.Name, statedOn);
        if (figures.Answer != CreditorAnswer.Silent && figures.ClaimYuan is null) throw ExitErrors.ClaimMissing(creditor.Name);
        if (figures.ClaimYuan > owedYuan) throw ExitErrors.ConsentAboveOwed(creditor.Name, figures.ClaimYuan.Value, owedYuan, statedOn);
        if (figures.Answer == CreditorAnswer.Objects && figures.Grounds is null) throw ExitErrors.GroundsMissing(creditor.Name);
    }

    private CreditorConsent(CreditorConsent taken, Recording recording) : base(taken.RegionCode, taken.EffectiveOn, recording) =>
        (CompanyId, Company, CreditorId, Creditor, Figures) = (taken.CompanyId, taken.Company, taken.CreditorId, taken.Creditor, taken.Figures with { });

    public int CompanyId { get; private set; }
    public Party Company { get; private set; } = null!;
    public int CreditorId { get; private set; }
    public Party Creditor { get; private set; } = null!;
    public ConsentFigures Figures { get; private set; } = new();

    public override object Topic => (CompanyId, CreditorId);
    public override object Said => Figures;
    public override string Subject => $"“{Creditor.Name}”对“{Company.Name}”退出的意见";

    public override CreditorConsent Reversal(Recording recording) => new(this, recording) { ReversesId = Id };
}
