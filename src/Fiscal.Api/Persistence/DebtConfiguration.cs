using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class PartyConfiguration : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> party)
    {
        party.ToTable("Party");
        party.Property(p => p.Code).HasMaxLength(40);
        party.Property(p => p.CreditCode).HasMaxLength(40);
        party.HasOne(p => p.Parent).WithMany().HasForeignKey(p => p.ParentId);
        party.HasMany(p => p.Aliases).WithOne().HasForeignKey(a => a.PartyId);
        party.HasIndex(p => new { p.RegionCode, p.NameKey }).IsUnique();
    }
}

internal sealed class PartyAliasConfiguration : IEntityTypeConfiguration<PartyAlias>
{
    public void Configure(EntityTypeBuilder<PartyAlias> alias)
    {
        alias.ToTable("PartyAlias");
        alias.HasIndex(a => new { a.PartyId, a.AliasKey }).IsUnique();
    }
}

internal sealed class DebtContractConfiguration : IEntityTypeConfiguration<DebtContract>
{
    public void Configure(EntityTypeBuilder<DebtContract> contract)
    {
        contract.ToTable("DebtContract");
        contract.Property(c => c.Version).IsConcurrencyToken();
        contract.HasOne(c => c.Debtor).WithMany().HasForeignKey(c => c.DebtorId);
        contract.HasOne(c => c.Creditor).WithMany().HasForeignKey(c => c.CreditorId);
        contract.HasIndex(c => new { c.RegionCode, c.NumberKey, c.CreditorId, c.DebtorId }).IsUnique();
    }
}

internal sealed class DebtConfiguration : IEntityTypeConfiguration<Debt>
{
    public void Configure(EntityTypeBuilder<Debt> debt)
    {
        debt.ToTable("Debt");
        debt.Property(d => d.Code).HasMaxLength(40);
        debt.Property(d => d.Version).IsConcurrencyToken();
        debt.HasOne(d => d.Contract).WithMany(c => c.Debts).HasForeignKey(d => d.ContractId);
        debt.HasIndex(d => new { d.ContractId, d.DrawdownKey }).IsUnique();
        debt.Ignore(d => d.Terms);
        debt.Ignore(d => d.Plan);
        debt.Ignore(d => d.Arrears);
        debt.Ignore(d => d.LiveEntries);
        debt.Ignore(d => d.AtPresent);
    }
}

internal sealed class DebtAliasConfiguration : IEntityTypeConfiguration<DebtAlias>
{
    public void Configure(EntityTypeBuilder<DebtAlias> alias)
    {
        alias.ToTable("DebtAlias");
        alias.Property(a => a.ConfirmedBy).HasMaxLength(100);
        alias.HasOne(a => a.Debt).WithMany().HasForeignKey(a => a.DebtId);
        alias.HasOne<ImportBatch>().WithMany().HasForeignKey(a => a.ImportBatchId);
    }
}

internal sealed class DuePaymentConfiguration : IEntityTypeConfiguration<DuePayment>
{
    public void Configure(EntityTypeBuilder<DuePayment> due)
    {
        due.ToTable("DuePayment");
        due.HasOne(d => d.Debt).WithMany().HasForeignKey(d => d.DebtId);
        // The ladder passes over what is no longer believed within the index: a long history costs no reads of rows.
        due.HasIndex(d => new { d.RegionCode, d.DueOn, d.TrueTo, d.KnownTo, d.KnownFrom, d.TrueFrom });
        due.HasIndex(d => new { d.DebtId, d.KnownTo });
    }
}

internal sealed class DebtStateConfiguration : IEntityTypeConfiguration<DebtState>
{
    public void Configure(EntityTypeBuilder<DebtState> state)
    {
        state.ToTable("DebtState");
        state.HasOne(s => s.Debt).WithMany().HasForeignKey(s => s.DebtId);
        state.HasOne(s => s.TermsVersion).WithMany().HasForeignKey(s => s.TermsVersionId);
        state.HasIndex(s => new { s.DebtId, s.TrueFrom, s.KnownTo, s.KnownFrom });
    }
}
