namespace Arus.Grains.Storage;

/// <summary>Turns a record into the bytes of a journal's event and back: the same record gives the same bytes.</summary>
public interface IRecordCodec
{
    ReadOnlyMemory<byte> Write<T>(T record)
        where T : notnull;

    T Read<T>(ReadOnlyMemory<byte> bytes)
        where T : notnull;
}
