namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Rows of one caller that wait for their batch: together all of them are written, or none.</summary>
internal sealed record PendingRows(string Columns, RowWriter Rows, TaskCompletionSource Done);
