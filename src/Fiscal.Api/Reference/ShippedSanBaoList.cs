using Fiscal.Api.Features.SanBao;
using Fiscal.Domain.SanBao;
using static Fiscal.Domain.SanBao.SanBaoCategory;

namespace Fiscal.Api.Reference;

/// <summary>
/// An example of a list (示例清单): items as they are commonly named, with the standards that the public papers give. The official list
/// of the year was not found, so it is in force nowhere and a bureau records its own.
/// </summary>
internal static class ShippedSanBaoList
{
    private const string PerMonth = "元/人·月", PerYear = "元/人·年";
    private const string Paper = "南县安全守底行动实施方案（2024）附件所列标准【待核】";

    public static readonly SanBaoListRow Example = new(
        null, null, 2026, "示例清单（不生效）", null, "财政部“三保”清单，文号【待核】", true, "【示例】【待核】",
        [
            new(Livelihood, "义务教育公用经费", "教育"), new(Livelihood, "免费教科书", "教育"), new(Livelihood, "家庭经济困难学生生活补助", "教育"), new(Livelihood, "学前教育资助", "教育"),
            new(Livelihood, "普通高中学生资助", "教育"), new(Livelihood, "中等职业教育资助", "教育"), new(Livelihood, "学生营养改善计划", "教育"), new(Livelihood, "三馆一站免费开放", "文化"),
            new(Livelihood, "城乡居民基本养老保险", "社会保障"), new(Livelihood, "城市居民最低生活保障", "社会保障", PerMonth, 650, Note: Paper), new(Livelihood, "农村最低生活保障", "社会保障", PerYear, 5000, Note: Paper),
            new(Livelihood, "特困人员救助供养", "社会保障"), new(Livelihood, "临时救助", "社会保障"), new(Livelihood, "散居孤儿基本生活费", "社会保障", PerMonth, 1100, Note: Paper),
            new(Livelihood, "集中养育孤儿基本生活费", "社会保障", PerMonth, 1500, Note: Paper), new(Livelihood, "残疾人两项补贴", "社会保障", PerMonth, 80, Note: Paper), new(Livelihood, "优抚对象抚恤和生活补助", "社会保障"),
            new(Livelihood, "城乡居民基本医疗保险补助", "卫生健康"), new(Livelihood, "医疗救助", "卫生健康"), new(Livelihood, "基本公共卫生服务", "卫生健康"), new(Livelihood, "计划生育扶助", "卫生健康"),
            new(Livelihood, "村级组织运转", "村级组织"),
            new(Wages, "基本工资", "在职人员"), new(Wages, "津贴补贴", "在职人员"), new(Wages, "绩效工资", "在职人员"), new(Wages, "基础性绩效奖", "在职人员"), new(Wages, "社会保险缴费", "在职人员"),
            new(Wages, "住房公积金", "在职人员"), new(Wages, "离退休费", "离退休人员"),
            new(Operations, "机关事业单位公用经费"), new(Operations, "村级办公经费"),
        ], null, null);
}
