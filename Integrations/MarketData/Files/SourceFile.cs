using System.IO.Compression;
using System.Text;
using Arus.Domain.MarketData.Files;

namespace Arus.Integrations.MarketData.Files;

/// <summary>A file to read, as text in UTF-8 without a mark, whatever it is packed in.</summary>
internal sealed class SourceFile : IDisposable
{
    private const int BufferSize = 1 << 18;

    private readonly FileStream _file;
    private readonly Stream _text;

    private SourceFile(FileStream file, Stream text, FileEncoding encoding)
    {
        (_file, _text, Encoding) = (file, text, encoding);
        Lines = new(text);
    }

    public FileEncoding Encoding { get; }

    public LineReader Lines { get; }

    /// <summary>Bytes on disk.</summary>
    public long Length => _file.Length;

    /// <summary>Of <see cref="Length"/>, read so far.</summary>
    public long Position => _file.Position;

    /// <exception cref="MarketFileException">It is not there, is no file, or may not be read.</exception>
    public static SourceFile Open(string path)
    {
        FileStream file = OpenFile(path);
        try
        {
            Stream unpacked = IsGzip(file) ? new BufferedStream(new GZipStream(file, CompressionMode.Decompress), BufferSize) : file;
            byte[] mark = new byte[3];
            int read = Beginning(unpacked, mark);
            FileEncoding encoding = EncodingOf(mark.AsSpan(0, read), out int used);
            Stream whole = new PrefixedStream(mark.AsMemory(used, read - used), unpacked);
            return new(file, encoding switch
            {
                FileEncoding.Utf16LittleEndian => System.Text.Encoding.CreateTranscodingStream(whole, new UnicodeEncoding(false, false), System.Text.Encoding.UTF8),
                FileEncoding.Utf16BigEndian => System.Text.Encoding.CreateTranscodingStream(whole, new UnicodeEncoding(true, false), System.Text.Encoding.UTF8),
                FileEncoding.Utf8 or FileEncoding.Utf8Marked => whole,
            }, encoding);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }

    private static FileStream OpenFile(string path)
    {
        if (Directory.Exists(path)) throw new MarketFileException($"{path} is a directory: name the files in it");
        try
        {
            FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            if (file.CanSeek && file.Length > 0) return file;

            bool isFile = file.CanSeek;
            file.Dispose();
            throw new MarketFileException(isFile ? $"{path} is empty" : $"{path} is no plain file: write what it gives into one first");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MarketFileException($"{path} is not there");
        }
        catch (UnauthorizedAccessException)
        {
            throw new MarketFileException($"{path} may not be read by {Environment.UserName}");
        }
        catch (IOException e)
        {
            throw new MarketFileException($"{path} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static bool IsGzip(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        int read = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && magic[0] == 0x1f && magic[1] == 0x8b;
    }

    private static int Beginning(Stream stream, byte[] into)
    {
        try
        {
            return stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            // Damage from the first byte on: the reader of lines meets it again and names it.
            return 0;
        }
    }

    private static FileEncoding EncodingOf(ReadOnlySpan<byte> mark, out int used)
    {
        (FileEncoding encoding, used) = mark switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (FileEncoding.Utf8Marked, 3),
            [0xFF, 0xFE, ..] => (FileEncoding.Utf16LittleEndian, 2),
            [0xFE, 0xFF, ..] => (FileEncoding.Utf16BigEndian, 2),
            _ => (FileEncoding.Utf8, 0),
        };
        return encoding;
    }
}
