namespace Arus.Integrations.Storage;

/// <summary>The database and the migrations of this program do not belong together. The message is one line, for an operator.</summary>
public sealed class MigrationException(string message) : Exception(message);
