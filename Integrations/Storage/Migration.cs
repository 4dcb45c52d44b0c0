namespace Arus.Integrations.Storage;

/// <summary>One numbered script of a database. Its checksum is kept where it was applied: a script that ran is never edited.</summary>
internal sealed record Migration(int Number, string Name, string Sql, string Checksum);
