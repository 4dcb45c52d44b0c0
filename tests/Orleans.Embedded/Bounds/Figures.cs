using System.Diagnostics.Metrics;
using Orleans.Embedded.Metrics;

namespace Arus.Embedded.Tests.Bounds;

/// <summary>What the engine's instruments say now, of one grain class or stream provider, summed over engines.</summary>
internal static class Figures
{
    public static double Of(string instrument, params KeyValuePair<string, object?>[] tags)
    {
        double sum = 0;
        using MeterListener listener = new()
        {
            InstrumentPublished = (published, listener) =>
            {
                if (published.Meter.Name == EngineCounters.MeterName && published.Name == instrument) listener.EnableMeasurementEvents(published);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, given, _) => Add(value, given));
        listener.SetMeasurementEventCallback<double>((_, value, given, _) => Add(value, given));
        listener.Start();
        listener.RecordObservableInstruments();
        return sum;

        void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> given)
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (!given.ToArray().Contains(tag)) return;
            }

            sum += value;
        }
    }
}
