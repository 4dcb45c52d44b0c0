using System.Buffers;
using System.Text;
using SQLitePCL;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>A prepared statement. Parameters count from 1, columns from 0; spans of columns live until the next step.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt handle, bool kept = true) : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(handle, parameter, value));

    public void Bind(int parameter, string value)
    {
        byte[]? rented = null;
        int most = s_utf8.GetMaxByteCount(value.Length);
        Span<byte> buffer = most <= 512 ? stackalloc byte[512] : rented = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            Check(raw.sqlite3_bind_text(handle, parameter, buffer[..s_utf8.GetBytes(value, buffer)]));
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public void BindText(int parameter, ReadOnlySpan<byte> utf8) => Check(raw.sqlite3_bind_text(handle, parameter, utf8));

    public void BindBlob(int parameter, ReadOnlySpan<byte> value) =>
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, parameter, 0) : raw.sqlite3_bind_blob(handle, parameter, value));

    public void BindNull(int parameter) => Check(raw.sqlite3_bind_null(handle, parameter));

    /// <summary>True when there is a row.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw connection.Failure("executing", code),
        };
    }

    /// <summary>Runs to the end and tells the rows that changed.</summary>
    public int Execute()
    {
        while (Step())
        {
        }

        return connection.Changes;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>A text or blob column as its bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public void Dispose()
    {
        if (!kept)
        {
            Release();
            return;
        }

        // The code that reset answers is the failure that Step has thrown already.
        _ = raw.sqlite3_reset(handle);
        _ = raw.sqlite3_clear_bindings(handle);
    }

    public void Release() => handle.Dispose();

    private void Check(int code) => connection.Check(code, "binding");
}
