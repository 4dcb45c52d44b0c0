namespace Orleans.Configuration;

public abstract class MessagingOptions
{
    /// <summary>After this long without an answer a call fails with a TimeoutException; what became of it is not known.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Instead of <see cref="ResponseTimeout"/> while a debugger is attached.</summary>
    public TimeSpan ResponseTimeoutWithDebugger { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Bytes. A larger message is refused.</summary>
    public int MaxMessageBodySize { get; set; } = 4 * 1024 * 1024;
}
