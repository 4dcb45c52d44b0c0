using Microsoft.Extensions.Logging.Console;

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

    /// <summary>For a command: standard output is its answer's alone, and what a health check finds stands in that.</summary>
    public static void BesideAnAnswer(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
