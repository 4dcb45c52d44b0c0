namespace Arus.Silo.Logging;

/// <summary>Lines for a person in a terminal, JSON for everything else.</summary>
internal static class ConsoleLog
{
    /// <param name="isStarted">Until then the host's own words about a failed start are left out: who starts it gets one line.</param>
    public static void Add(ILoggingBuilder logging, LogOptions options, Func<bool> isStarted)
    {
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && isStarted());
        bool text = options.Format == LogFormat.Text || (options.Format == LogFormat.Auto && !Console.IsOutputRedirected);
        if (text)
        {
            logging.AddSimpleConsole(o =>
            {
                o.SingleLine = true;
                o.TimestampFormat = "HH:mm:ss.fff ";
            });
        }
        else
        {
            logging.AddJsonConsole(o =>
            {
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                o.IncludeScopes = true;
            });
        }
    }
}
