namespace Arus.Integrations.Storage.State;

/// <summary>Whether a row was stored, and the ETag that is stored now: null when there is no row.</summary>
internal readonly record struct StoreOutcome(bool Stored, long? Etag);
