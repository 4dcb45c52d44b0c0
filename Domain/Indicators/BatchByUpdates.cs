namespace Arus.Domain.Indicators;

/// <summary>The batch of an indicator that has no faster one: an update after the other.</summary>
public static class BatchByUpdates
{
    private const int MostOutputs = 16;

    public static BatchOf Of(Func<ImmutableArray<double>, IIndicator> create) =>
        (in bars, parameters, outputs) => Run(create(parameters), bars, outputs);

    private static void Run(IIndicator indicator, in BarColumns bars, ReadOnlySpan<double[]> outputs)
    {
        Span<double> values = stackalloc double[MostOutputs];
        values = values[..outputs.Length];
        for (int i = 0; i < bars.Length; i++)
        {
            indicator.Update(new BarValues(bars.Open[i], bars.High[i], bars.Low[i], bars.Close[i], bars.Volume[i]), values);
            for (int j = 0; j < values.Length; j++) outputs[j][i] = values[j];
        }
    }
}
