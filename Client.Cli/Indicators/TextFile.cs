using System.Buffers.Binary;
using System.IO.Compression;

namespace Arus.Client.Cli.Indicators;

/// <summary>Text files as people have them: plain or gzip, and written whole or not at all.</summary>
internal static class TextFile
{
    private const int GzipMark = 0x8b1f;

    /// <summary>Plain or gzip, whichever it is.</summary>
    public static async Task<T> Read<T>(string path, Func<TextReader, Task<T>> read)
    {
        if (Directory.Exists(path)) throw new MistakeException(ExitCode.Usage, $"{path} is a directory: name a file");
        if (!File.Exists(path)) throw new MistakeException(ExitCode.Usage, $"there is no file {path}");

        try
        {
            await using FileStream file = File.OpenRead(path);
            bool isGzip = file.ReadByte() is var first && file.ReadByte() is var second && ((second << 8) | first) == GzipMark;
            file.Position = 0;
            await using Stream plain = isGzip ? await Unzipped(file) : file;
            using StreamReader text = new(plain);
            return await read(text);
        }
        catch (InvalidDataException)
        {
            throw new MistakeException(ExitCode.Usage, $"{path} is not one whole gzip file: it is cut short or damaged, or several in one");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MistakeException(ExitCode.Environment, $"{path} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Under another name until it is whole; compressed when it is named .gz.</summary>
    public static async Task Write(string path, Func<TextWriter, Task> write)
    {
        string partial = $"{path}.{Environment.ProcessId}.partial";
        try
        {
            await using (FileStream file = File.Create(partial))
            await using (Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Optimal) : file)
            await using (StreamWriter text = new(stream) { NewLine = "\n" })
            {
                await write(text);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MistakeException(ExitCode.Environment, $"{path} cannot be written: {e.Message.ReplaceLineEndings(" ")}");
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    /// <summary>The file ends with the length of what it holds: the decompressor itself takes a file that is cut short for a shorter one.</summary>
    private static async Task<MemoryStream> Unzipped(FileStream file)
    {
        MemoryStream plain = new();
        await using (GZipStream gzip = new(file, CompressionMode.Decompress, leaveOpen: true)) await gzip.CopyToAsync(plain);

        byte[] length = new byte[sizeof(uint)];
        file.Seek(-length.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(length) != (uint)plain.Length) throw new InvalidDataException();

        plain.Position = 0;
        return plain;
    }
}
