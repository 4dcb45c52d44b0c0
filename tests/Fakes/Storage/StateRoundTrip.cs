using Arus.Domain.Storage;
using Arus.Integrations.Storage.State;

namespace Arus.Fakes.Storage;

/// <summary>What every state type goes through: stored, read and stored again, the bytes are the same.</summary>
public static class StateRoundTrip
{
    /// <summary>Returns what was read, for the caller to compare with what it stored.</summary>
    public static T Of<T>(T state, params IStateMigration[] migrations)
        where T : notnull
    {
        StateSerializer serializer = new(migrations);
        string stored = serializer.Serialize(state).ToString();
        T read = serializer.Deserialize<T>(BinaryData.FromString(stored))!;

        Same<T>(stored, serializer.Serialize(read).ToString());
        return read;
    }

    /// <summary>The empty value survives, and a row that was stored before the type had any member reads as the empty value.</summary>
    public static T Empty<T>(params IStateMigration[] migrations)
        where T : notnull, new()
    {
        StateSerializer serializer = new(migrations);
        BinaryData bare = BinaryData.FromString($"{{\"schema\":{SchemaVersions.Of<T>()},\"state\":{{}}}}");

        Same<T>(serializer.Serialize(new T()).ToString(), serializer.Serialize(serializer.Deserialize<T>(bare)).ToString());
        return Of(new T(), migrations);
    }

    private static void Same<T>(string stored, string again)
    {
        if (stored != again) throw new StoredStateException($"{typeof(T)} is not what was stored.{Environment.NewLine}stored: {stored}{Environment.NewLine}again:  {again}");
    }
}
