using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>From a row to contract terms (行 → 合同要素).</summary>
internal static class TermsReading
{
    /// <summary>Terms of a debt that the book does not know yet.</summary>
    public static DebtTerms NewTerms(DebtRow row, PartyKind creditor) => Whole(row, new DebtTerms
    {
        Instrument = PartyKinds.InstrumentOf(creditor),
        PrincipalYuan = row.PrincipalYuan!.Value,
        StartDate = row.StartDate!.Value,
        OriginalMaturityDate = row.OriginalMaturityDate ?? row.MaturityDate!.Value,
        MaturityDate = row.MaturityDate!.Value,
    });

    /// <summary>Everything the row says replaces what the book says; what the row leaves out stays.</summary>
    public static DebtTerms Whole(DebtRow row, DebtTerms book) => LenderKnows(row, book) with
    {
        Instrument = row.Instrument ?? book.Instrument,
        IssueKind = row.IssueKind ?? book.IssueKind,
        SignedOn = row.SignedOn ?? book.SignedOn,
        ContractAmountYuan = row.ContractAmountYuan ?? book.ContractAmountYuan,
        RateReset = row.RateReset ?? book.RateReset,
        Repayment = row.Repayment ?? book.Repayment,
        PaidInAdvance = row.Repayment is null ? book.PaidInAdvance : row.PaidInAdvance,
        DayCount = row.DayCount ?? book.DayCount,
        PaymentFrequency = row.PaymentFrequency ?? book.PaymentFrequency,
        SettlementDay = row.SettlementDay ?? book.SettlementDay,
        SettlementDayCounted = row.SettlementDayCounted ?? book.SettlementDayCounted,
        PaymentLagDays = row.PaymentLagDays ?? book.PaymentLagDays,
        BusinessDay = row.BusinessDay ?? book.BusinessDay,
        Guarantee = row.Guarantee ?? book.Guarantee,
        GuarantorName = row.GuarantorName ?? book.GuarantorName,
        Purpose = row.Purpose ?? book.Purpose,
        PreviousDrawdownNumber = row.PreviousDrawdownNumber ?? book.PreviousDrawdownNumber,
        RiskFlags = row.RiskFlags ?? book.RiskFlags,
        Remark = row.Remark ?? book.Remark,
    };

    /// <summary>A lender's ledger decides amount, dates and rate; of the rest it only fills what the book leaves blank.</summary>
    public static DebtTerms FromLender(DebtRow row, DebtTerms book) => LenderKnows(row, book) with
    {
        SignedOn = book.SignedOn ?? row.SignedOn,
        ContractAmountYuan = book.ContractAmountYuan ?? row.ContractAmountYuan,
        Instrument = book.Instrument == DebtInstrument.Other ? row.Instrument ?? book.Instrument : book.Instrument,
        Repayment = book.Repayment ?? row.Repayment,
        PaidInAdvance = book.Repayment is null ? row.PaidInAdvance : book.PaidInAdvance,
        DayCount = book.DayCount ?? row.DayCount,
        PaymentFrequency = book.PaymentFrequency ?? row.PaymentFrequency,
        SettlementDay = book.SettlementDay ?? row.SettlementDay,
        Guarantee = book.Guarantee ?? row.Guarantee,
        GuarantorName = book.GuarantorName ?? row.GuarantorName,
        Purpose = book.Purpose ?? row.Purpose,
        PreviousDrawdownNumber = book.PreviousDrawdownNumber ?? row.PreviousDrawdownNumber,
    };

    private static DebtTerms LenderKnows(DebtRow row, DebtTerms book) => book with
    {
        PrincipalYuan = row.PrincipalYuan ?? book.PrincipalYuan,
        StartDate = row.StartDate ?? book.StartDate,
        OriginalMaturityDate = row.OriginalMaturityDate ?? book.OriginalMaturityDate,
        MaturityDate = row.MaturityDate ?? book.MaturityDate,
        ExtensionCount = row.ExtensionCount ?? book.ExtensionCount,
        RateIndex = row.RateIndex ?? (row.IsFloating == false ? null : book.RateIndex),
        IsFloating = row.IsFloating ?? (row.RateIndex is not null || book.IsFloating),
        SpreadBp = row.SpreadBp ?? (row.IsFloating == false ? null : book.SpreadBp),
        AnnualRatePercent = row.AnnualRatePercent ?? book.AnnualRatePercent,
    };

    /// <summary>Field by field, old and new, under the names of the row's fields.</summary>
    public static void Compare(RowOutcome outcome, DebtTerms old, DebtTerms @new)
    {
        void Field<T>(string name, T before, T after)
        {
            if (!EqualityComparer<T>.Default.Equals(before, after)) outcome.Differs(name, Words.Of(before), Words.Of(after));
        }

        Field("instrument", old.Instrument, @new.Instrument);
        Field("issueKind", old.IssueKind, @new.IssueKind);
        Field("signedOn", old.SignedOn, @new.SignedOn);
        Field("contractAmountYuan", old.ContractAmountYuan, @new.ContractAmountYuan);
        Field("principalYuan", old.PrincipalYuan, @new.PrincipalYuan);
        Field("startDate", old.StartDate, @new.StartDate);
        Field("originalMaturityDate", old.OriginalMaturityDate, @new.OriginalMaturityDate);
        Field("maturityDate", old.MaturityDate, @new.MaturityDate);
        Field("extensionCount", old.ExtensionCount, @new.ExtensionCount);
        Field("rateIndex", old.RateIndex, @new.RateIndex);
        Field("isFloating", old.IsFloating, @new.IsFloating);
        Field("spreadBp", old.SpreadBp, @new.SpreadBp);
        Field("annualRatePercent", old.AnnualRatePercent, @new.AnnualRatePercent);
        Field("rateReset", old.RateReset, @new.RateReset);
        Field("repayment", old.Repayment, @new.Repayment);
        Field("paidInAdvance", old.PaidInAdvance, @new.PaidInAdvance);
        Field("dayCount", old.DayCount, @new.DayCount);
        Field("paymentFrequency", old.PaymentFrequency, @new.PaymentFrequency);
        Field("settlementDay", old.SettlementDay, @new.SettlementDay);
        Field("settlementDayCounted", old.SettlementDayCounted, @new.SettlementDayCounted);
        Field("paymentLagDays", old.PaymentLagDays, @new.PaymentLagDays);
        Field("businessDay", old.BusinessDay, @new.BusinessDay);
        Field("guarantee", old.Guarantee, @new.Guarantee);
        Field("guarantorName", old.GuarantorName, @new.GuarantorName);
        Field("purpose", old.Purpose, @new.Purpose);
        Field("previousDrawdownNumber", old.PreviousDrawdownNumber, @new.PreviousDrawdownNumber);
        Field("riskFlags", old.RiskFlags, @new.RiskFlags);
        Field("remark", old.Remark, @new.Remark);
    }
}
