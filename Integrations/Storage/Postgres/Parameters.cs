using Npgsql;
using NpgsqlTypes;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>Positional parameters without boxing, in the order of $1, $2, ...</summary>
internal static class Parameters
{
    public static NpgsqlParameterCollection Put(this NpgsqlParameterCollection parameters, string value) => parameters.Typed(value);

    public static NpgsqlParameterCollection Put(this NpgsqlParameterCollection parameters, long value) => parameters.Typed(value);

    public static NpgsqlParameterCollection Put(this NpgsqlParameterCollection parameters, int value) => parameters.Typed(value);

    public static NpgsqlParameterCollection PutTexts(this NpgsqlParameterCollection parameters, string[] values) => parameters.Typed(values);

    public static NpgsqlParameterCollection PutNumbers(this NpgsqlParameterCollection parameters, long[] values) => parameters.Typed(values);

    public static NpgsqlParameterCollection PutBlobs(this NpgsqlParameterCollection parameters, byte[][] values) => parameters.Typed(values);

    public static NpgsqlParameterCollection PutText(this NpgsqlParameterCollection parameters, string? value)
    {
        parameters.Add(new NpgsqlParameter { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        return parameters;
    }

    private static NpgsqlParameterCollection Typed<T>(this NpgsqlParameterCollection parameters, T value)
    {
        parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return parameters;
    }
}
