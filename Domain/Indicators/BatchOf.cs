namespace Arus.Domain.Indicators;

/// <summary>Computes all outputs over all bars; each output is as long as the bars.</summary>
public delegate void BatchOf(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs);
