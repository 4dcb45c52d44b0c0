using Arus.Integrations.MarketData.Files;
using Arus.Silo.Control;

namespace Arus.Silo.MarketData;

/// <summary>Hands on how far the work on a file is.</summary>
internal sealed class Told(Action<ControlProgress> to) : IProgress<FileProgress>
{
    public void Report(FileProgress value) => to(new(value.What, value.Done, value.Total, value.Rows));
}
