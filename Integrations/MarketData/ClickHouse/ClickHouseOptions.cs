using System.ComponentModel.DataAnnotations;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>The ClickHouse server and how it is worked with.</summary>
public sealed class ClickHouseOptions : IValidatableObject
{
    /// <summary>Of its HTTP interface, such as <c>https://clickhouse:8443</c>; without user, password, path or query. Default http://localhost:8123.</summary>
    [Required]
    public string Address { get; set; } = "http://localhost:8123";

    /// <summary>Made when it is not there. Lower case letters, digits and underscores; default "arus".</summary>
    [Required, RegularExpression("^[a-z][a-z0-9_]{0,39}$", ErrorMessage = "Database must be 1 to 40 lower case letters, digits and underscores, beginning with a letter.")]
    public string Database { get; set; } = "arus";

    /// <summary>Default "default".</summary>
    [Required]
    public string User { get; set; } = "default";

    /// <summary>Sent in a header, never in an address. Default none.</summary>
    public string Password { get; set; } = "";

    /// <summary>The wait for one answer. 1 s to 10 min, default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Tries of a question or a batch while the server is away or overloaded; both may safely be sent twice. 1 to 20, default 5.</summary>
    [Range(1, 20)]
    public int Tries { get; set; } = 5;

    /// <summary>The wait before the second try; it doubles with each, up to 5 s, and a random half of it is taken off. Default 100 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:05")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long writes wait for others to share a batch: ClickHouse wants few inserts, each of much. 0 to 5 s, default 100 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan Gather { get; set; } = TimeSpan.FromMilliseconds(100);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        bool plain = Uri.TryCreate(Address, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address is { UserInfo: "", PathAndQuery: "/", Fragment: "" };
        if (!plain) yield return new ValidationResult("Address must be http:// or https:// with host and port alone, such as http://localhost:8123: user and password have keys of their own.", [nameof(Address)]);
    }
}
