using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Simulator.Account;

namespace Arus.Mt5Gateway.Tests.Simulator.Account;

public sealed class CommandFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"arus-commands-{Environment.ProcessId}");

    [Fact]
    public void Mark_Written_IsThereWhenOpenedAgain()
    {
        for (long i = 1; i <= 5; i++)
        {
            using CommandFile file = new(_path);
            Assert.Equal((i - 1, (i - 1) * 10), (file.Mark.Sequence, file.Epoch));
            file.Write(new(i, new((ulong)i)), i * 10);
        }
    }

    [Fact]
    public void Write_CutAtAnyByte_LeavesTheMarkBefore()
    {
        using (CommandFile file = new(_path))
        {
            file.Write(new(1, new(11)), 1);
            file.Write(new(2, new(12)), 1);
        }

        byte[] before = File.ReadAllBytes(_path);
        using (CommandFile file = new(_path)) file.Write(new(3, new(13)), 2);
        byte[] after = File.ReadAllBytes(_path);

        for (int cut = 0; cut < after.Length; cut++)
        {
            File.WriteAllBytes(_path, [.. after.AsSpan(0, cut), .. before.AsSpan(cut)]);
            using CommandFile file = new(_path);
            CommandMark expected = before.AsSpan(cut).SequenceEqual(after.AsSpan(cut)) ? new(3, new(13)) : new(2, new(12));
            Assert.Equal(expected, file.Mark);
        }
    }

    [Fact]
    public void File_ThatIsEmptyOrNoise_IsNoMark()
    {
        File.WriteAllBytes(_path, [.. Enumerable.Range(0, 200).Select(i => (byte)(i * 7))]);
        using CommandFile file = new(_path);

        Assert.Equal(default, file.Mark);
    }

    public void Dispose() => File.Delete(_path);
}
