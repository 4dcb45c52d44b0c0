using System.Text.Json.Nodes;

namespace Arus.Domain.Storage;

/// <summary>Brings the stored form of one state type from one schema version to the next. Pure: the same input gives the same output.</summary>
public interface IStateMigration
{
    Type State { get; }

    /// <summary>The version it reads; it makes the next.</summary>
    int From { get; }

    JsonNode Migrate(JsonNode stored);
}
