namespace Fiscal.Import.Interpretation;

/// <summary>How the cell of a field is read.</summary>
internal enum FieldReading { Text, Identifier, Amount, Date, Rate, Number, Quantity, Word }

/// <summary>What the name of a field says about its cells: the unit is in the name.</summary>
internal static class Fields
{
    public static FieldReading ReadingOf(string field) => field switch
    {
        "annualRatePercent" or "fixedRatePercent" => FieldReading.Rate,
        "spreadBp" or "extensionCount" or "settlementDay" or "paymentLagDays" or "level" or "number" or "instalments" or "instalmentsPaid" or "termDays" => FieldReading.Number,
        "contractNumber" or "drawdownNumber" or "previousDrawdownNumber" or "code" or "creditCode" or "bondCode" or "projectCode" or "voucher" or "disposalDocument" or "treasuryVoucher" => FieldReading.Identifier,
        // A standard is written in yuan whatever the unit of the table.
        "quantity" or "nationalStandardYuan" or "provincialStandardYuan" => FieldReading.Quantity,
        _ when field.EndsWith("Yuan", StringComparison.Ordinal) => FieldReading.Amount,
        "asOf" or "principalOverdueSince" or "interestOverdueSince" or "observedUntil" => FieldReading.Date,
        _ when field.EndsWith("On", StringComparison.Ordinal) || field.EndsWith("Date", StringComparison.Ordinal) => FieldReading.Date,
        "instrument" or "class" or "issueKind" or "repayment" or "dayCount" or "paymentFrequency" or "guarantee" or "status" or "currency" or "projectState" or "stage" or "kind" => FieldReading.Word,
        _ => FieldReading.Text,
    };

    /// <summary>Whether the amounts of a column sum to its total. A contract's stands once for several drawdowns, the cash at the start and end of a period does not add up.</summary>
    public static bool AddsUp(TableContent content, string field) => field is not ("contractAmountYuan" or "budgetExpenditureYuan")
        && !(content == TableContent.Cash && field is "openingYuan" or "closingYuan");

    /// <summary>
    /// Whether a value merged over several rows belongs to each of them. What is counted once a drawdown never does; a drawdown has many instalments.
    /// </summary>
    public static bool FillsDown(TableContent content, string field) => field is not ("serial" or "number" or "remark")
        && (field != "drawdownNumber" || content is TableContent.Plan or TableContent.Rent or TableContent.Payment)
        && (ReadingOf(field) != FieldReading.Amount || field == "contractAmountYuan");
}
