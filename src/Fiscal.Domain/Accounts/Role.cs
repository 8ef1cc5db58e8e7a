using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Accounts;

/// <summary>What a user may do (角色).</summary>
public enum Role
{
    /// <summary>Enters the book (经办).</summary>
    [Display(Name = "经办")] Clerk,

    /// <summary>Approves what the clerk entered (审核).</summary>
    [Display(Name = "审核")] Reviewer,

    /// <summary>Reports its own unit's debts (单位填报).</summary>
    [Display(Name = "单位填报")] Reporter,

    /// <summary>Reads, changes nothing (领导).</summary>
    [Display(Name = "领导（只读）")] Viewer,

    /// <summary>Sees all, changes nothing (审计).</summary>
    [Display(Name = "审计")] Auditor,

    /// <summary>Accounts and roles (系统管理员).</summary>
    [Display(Name = "系统管理员")] SystemAdmin,

    /// <summary>Policy and keys (安全管理员).</summary>
    [Display(Name = "安全管理员")] SecurityAdmin,

    /// <summary>Review of the logs (审计管理员).</summary>
    [Display(Name = "审计管理员")] AuditAdmin,
}
