using System.Text;
using Arus.Domain.MarketData.Files;

namespace Arus.Integrations.MarketData.Files;

/// <summary>Where rows that were not taken are listed: file, line, reason and the row itself. It is made with the first of them.</summary>
internal sealed class RejectFile(string path) : IDisposable
{
    private const string Header = "file\tline\treason\trow";

    private StreamWriter? _writer;

    public string Path => path;

    /// <summary>What an earlier import listed there is gone: it would speak of rows that are mended by now.</summary>
    /// <exception cref="MarketFileException">Something else stands there.</exception>
    public void Begin()
    {
        if (Directory.Exists(path)) throw new MarketFileException($"{path} is a directory: rejected rows go into a file, name one with --rejects");
        if (!File.Exists(path)) return;
        try
        {
            using (StreamReader reader = new(path))
            {
                if (reader.ReadLine() != Header) throw new MarketFileException($"{path} exists and is no list of rejected rows: name another file with --rejects");
            }

            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MarketFileException($"{path}, for rejected rows, cannot be written ({e.Message.ReplaceLineEndings(" ")}): name another file with --rejects");
        }
    }

    public void Add(string file, long line, RowFault fault, ReadOnlySpan<byte> row)
    {
        _writer ??= Open();
        _writer.Write(file);
        _writer.Write('\t');
        _writer.Write(line);
        _writer.Write('\t');
        _writer.Write(fault.Words());
        _writer.Write('\t');
        _writer.Write(Encoding.UTF8.GetString(row).Replace('\0', ' '));
        _writer.Write('\n');
    }

    public void Dispose() => _writer?.Dispose();

    private StreamWriter Open()
    {
        try
        {
            StreamWriter writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(Header + "\n");
            return writer;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MarketFileException($"{path}, for rejected rows, cannot be written ({e.Message.ReplaceLineEndings(" ")}): name another file with --rejects");
        }
    }
}
