using System.IO.Compression;
using System.Text;
using Arus.Domain.MarketData.Files;
using Microsoft.Win32.SafeHandles;

namespace Arus.Integrations.MarketData.Files;

/// <summary>A file that is there when it is whole, and not before: it grows under another name. A name that ends in .gz is compressed.</summary>
internal sealed class TargetFile : IDisposable
{
    private readonly string _path;
    private readonly bool _overwrite;
    private readonly FileStream _file;
    private readonly Stream _text;

    private TargetFile(string path, FileStream file, Stream text, bool overwrite) => (_path, _file, _text, _overwrite) = (path, file, text, overwrite);

    /// <exception cref="MarketFileException">It is there already, or cannot be made.</exception>
    public static TargetFile Create(string path, FileEncoding encoding, bool overwrite)
    {
        if (Directory.Exists(path)) throw new MarketFileException($"{path} is a directory: name a file in it");
        if (File.Exists(path) && !overwrite) throw new MarketFileException($"{path} exists: name another file, or say --overwrite");
        try
        {
            FileStream file = new($"{path}.part-{Environment.ProcessId}", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            Stream packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true) : file;
            return new(path, file, Encoded(packed, encoding), overwrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MarketFileException($"{path} cannot be written: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    public void Write(ReadOnlySpan<byte> text)
    {
        try
        {
            _text.Write(text);
        }
        catch (IOException e)
        {
            throw new MarketFileException($"{_path} cannot be written: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Gives the file its name, and answers its bytes.</summary>
    public long Finish()
    {
        try
        {
            _text.Dispose();
            _file.Dispose();
            using (SafeFileHandle whole = File.OpenHandle(_file.Name, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(whole);
            long bytes = new FileInfo(_file.Name).Length;
            File.Move(_file.Name, _path, _overwrite);
            return bytes;
        }
        catch (IOException e)
        {
            throw new MarketFileException($"{_path} cannot be written: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>What did not become whole is taken away.</summary>
    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
        File.Delete(_file.Name);
    }

    private static Stream Encoded(Stream packed, FileEncoding encoding)
    {
        Encoding? wide = encoding switch
        {
            FileEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            FileEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            FileEncoding.Utf8 or FileEncoding.Utf8Marked => null,
        };
        if (wide is null)
        {
            if (encoding == FileEncoding.Utf8Marked) packed.Write(Encoding.UTF8.Preamble);
            return packed;
        }

        packed.Write(wide.GetPreamble());
        return Encoding.CreateTranscodingStream(packed, wide, Encoding.UTF8);
    }
}
