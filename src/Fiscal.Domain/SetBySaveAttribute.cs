namespace Fiscal.Domain;

/// <summary>
/// An instant that the save sets (保存时刻): the same for everything in one save, and later than any before it in the region. What
/// the constructor or a verb gives it only says that it is to be set.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SetBySaveAttribute : Attribute;
