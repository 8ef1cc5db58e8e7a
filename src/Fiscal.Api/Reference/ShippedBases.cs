using Fiscal.Domain;
using Fiscal.Domain.Bases;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>
/// The statistical bases that come with the program (随附口径). They apply to every day, and count too for whoever asks what was known
/// before the program came.
/// </summary>
internal static class ShippedBases
{
    /// <summary>The basis of a total that names none (全口径债务).</summary>
    public const string AllDebt = nameof(AllDebt);

    private static readonly LocalDate FirstDay = new(1949, 10, 1);

    private static readonly DebtClass[] Statutory = [DebtClass.General, DebtClass.Special];
    private static readonly DebtClass[] NotStatutory = [.. Enum.GetValues<DebtClass>().Except(Statutory)];
    private static readonly PartyKind[] Platforms = [PartyKind.Platform];

    public static IEnumerable<ExposureBasis> All(Instant now) =>
    [
        Checked(now, AllDebt, "全口径债务", "台账上的全部债务，按责任分类构成。",
            "衡阳市“安全强基固本攻坚”（二）“全口径地方债务监测”",
            [.. Enum.GetValues<DebtClass>().Select(c => Of(c.DisplayName(), c))]),
        Checked(now, "StatutoryDebt", "法定债务", "一般债务与专项债务之和，即纳入限额管理的政府债务。",
            "国发〔2014〕43号", Of("一般债务", DebtClass.General), Of("专项债务", DebtClass.Special)),
        Unverified(now, "HiddenDebt", "隐性债务", "分类为隐性债务的全部债务，不论债务人。认定范围的原文未公开。",
            "财政部2018年《地方全口径债务清查统计填报说明》（未见原文）", Of("隐性债务", DebtClass.Hidden)),
        Unverified(now, "StatutoryAndHiddenDebt", "法定债务与隐性债务", "政府实际偿还责任：法定债务加隐性债务。通行算法，未见公文。",
            "通行做法，待取得文号", new BasisComponent("法定债务", Statutory), Of("隐性债务", DebtClass.Hidden)),
        Unverified(now, "GovernmentLiability", "政府负有责任的债务",
            "政府负有偿还、担保、救助责任的债务；或有债务按全额计入，未乘折算系数。隐性债务是否并入、折算系数均未见公文。",
            "国发〔2014〕43号“一般债务、专项债务、或有债务”；隐性债务并入为通行做法",
            new BasisComponent("法定债务", Statutory), Of("隐性债务", DebtClass.Hidden),
            Of("负有担保责任的债务", DebtClass.Guarantee), Of("可能承担一定救助责任的债务", DebtClass.Rescue)),
        Unverified(now, "PlatformDebt", "平台公司有息债务",
            "债务人为融资平台公司的债务，含其隐性债务；政府债券转贷属法定债务，不重复计入。不得与法定、隐性债务直接相加。",
            "通行做法，待取得文号", new BasisComponent("平台公司隐性债务", [DebtClass.Hidden], Platforms),
            new BasisComponent("平台公司其他有息债务", NotStatutory, Platforms)),
        Unverified(now, "BroadDebt", "广义债务（法定债务与去重后的平台公司有息债务）",
            "先计法定债务，再计其余平台公司债务；一笔债务只计一次。",
            "通行做法，待取得文号", new BasisComponent("法定债务", Statutory), new BasisComponent("平台公司有息债务", null, Platforms)),
        Unverified(now, "OperatingDebt", "经营性债务", "分类为经营性债务的全部债务，不论债务人。认定标准未公开。",
            "平江县附件7（二）“化解融资平台经营性债务风险”", Of("经营性债务", DebtClass.Operating)),
    ];

    private static BasisComponent Of(string name, DebtClass debtClass) => new(name, [debtClass]);

    private static ExposureBasis Checked(Instant now, string code, string name, string note, string source, params BasisComponent[] components) =>
        new(code, name, note, FirstDay, null, isUnverified: false, components, source, now, "system");

    private static ExposureBasis Unverified(Instant now, string code, string name, string note, string source, params BasisComponent[] components) =>
        new(code, name, note, FirstDay, null, isUnverified: true, components, source, now, "system");
}
