namespace Arus.Integrations.Storage.State;

/// <summary>Stored state and this program do not understand each other. The message says what to do.</summary>
public sealed class StoredStateException(string message, Exception? cause = null) : Exception(message, cause);
