using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Accounts;

/// <summary>When a policy asks for the second factor (二次验证要求).</summary>
public enum SecondFactorUse
{
    [Display(Name = "不要求二次验证")] Never,

    /// <summary>For approvals, reversals, closes, policy and accounts only, each time anew once the proof is old.</summary>
    [Display(Name = "重要操作须二次验证")] ForSensitiveActs,

    /// <summary>Nothing works before the session has proven it; sensitive acts ask again once the proof is old.</summary>
    [Display(Name = "登录即须二次验证")] Always,
}
