using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Operations;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Operations;

public sealed class FingerprintsTests
{
    private const string Trace = """
           at System.Text.Json.JsonSerializer.Deserialize(String json)
           at Arus.Grains.Trading.AccountGrain.Submit(Caller caller, Order order) in /src/Grains/AccountGrain.cs:line 42
           at Arus.Grains.Trading.AccountGrain.<>c__DisplayClass12_0.<Submit>b__3(Order order) in /src/x.cs:line 7
        --- End of stack trace from previous location ---
           at Orleans.Runtime.Activation.Run()
           at Arus.Domain.Trading.Rules.Decide[T](T state)
           at Arus.Client.Api.Orders.Post()
        """;

    [Theory]
    [InlineData("Order 1234 of account 'A-7' failed after 12.5 ms", "Order {n} of account {text} failed after {n} ms")]
    [InlineData("No row 6f9619ff-8b86-d011-b42d-00cf4fc964ff here", "No row {id} here")]
    [InlineData("No row 6F9619FF8B86D011B42D00CF4FC964FF here", "No row {id} here")]
    [InlineData("Cannot open /var/lib/arus/money.db: locked", "Cannot open {path}: locked")]
    [InlineData(@"Cannot open C:\data\money.db: locked", "Cannot open {path}: locked")]
    [InlineData("GET https://api.example.com/v1/x?id=7 said 503", "GET {address} said {n}")]
    [InlineData("key \"abc 12\" is `odd`", "key {text} is {text}")]
    [InlineData("it doesn't fit and won't", "it doesn't fit and won't")]
    [InlineData("at 0x7FFE12 of\n\t two  lines", "at {n} of two lines")]
    [InlineData("from 10.0.0.7:5432 at 12:30:01", "from {n} at {n}")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Message_Normalised_KeepsWhatStaysTheSame(string? message, string expected) => Assert.Equal(expected, FailureText.Normalise(message));

    [Fact]
    public void Frames_OfOurOwn_AreNamesWithoutLinesAndClosures() =>
        Assert.Equal<string>(
            ["Arus.Grains.Trading.AccountGrain.Submit", "Arus.Grains.Trading.AccountGrain.Submit", "Arus.Domain.Trading.Rules.Decide"],
            FailureText.OwnFrames(Trace));

    [Fact]
    public void Frames_OfNobody_AreNone()
    {
        Assert.Empty(FailureText.OwnFrames(null));
        Assert.Empty(FailureText.OwnFrames("   at System.String.Concat()"));
    }

    [Fact]
    public void Fingerprint_OfTheSameFailure_IsTheSameWhateverItsNumbers() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNegativeInt>(), ArbMap.Default.ArbFor<Guid>(), (number, id) =>
            Of("System.TimeoutException", $"Order {number.Get} of {id} took 30.1 s", Trace)
            == Of("System.TimeoutException", "Order 1 of 6f9619ff-8b86-d011-b42d-00cf4fc964ff took 2 s", Trace.Replace(":line 42", ":line 99", StringComparison.Ordinal))).QuickCheckThrowOnFailure();

    [Fact]
    public void Fingerprint_OfAnotherTypeMessageOrPlace_IsAnother()
    {
        string[] all =
        [
            Of("A", "m", Trace), Of("B", "m", Trace), Of("A", "n", Trace), Of("A", "m", null),
            Of("A", "m", Trace.Replace("Submit", "Cancel", StringComparison.Ordinal)),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, print => Assert.Matches("^[0-9a-f]{32}$", print));
    }

    [Fact]
    public void Message_OfAnyText_IsReadInBoundedTimeAndSpace() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => FailureText.Normalise(text).Length <= FailureText.LongestMessage).QuickCheckThrowOnFailure();

    [Fact]
    public void Message_OfAMegabyte_IsCut() =>
        Assert.Equal(FailureText.LongestMessage, FailureText.Normalise(string.Concat(Enumerable.Repeat("ab'", 400_000))).Length);

    [Theory]
    [InlineData("Orleans.Storage.InconsistentStateException", "x", "lost-race", ErrorCategory.System)]
    [InlineData("System.TimeoutException", "x", "timeout", ErrorCategory.Performance)]
    [InlineData("System.Net.Http.HttpRequestException", "status 429", "rate-limited", ErrorCategory.Integration)]
    [InlineData("System.Net.Http.HttpRequestException", "refused", "network", ErrorCategory.Integration)]
    [InlineData("System.IO.IOException", "No space left on device", "disk-full", ErrorCategory.System)]
    [InlineData("Microsoft.Data.Sqlite.SqliteException", "database or disk is full", "disk-full", ErrorCategory.System)]
    [InlineData("Microsoft.Data.Sqlite.SqliteException", "database is locked", "database", ErrorCategory.Integration)]
    [InlineData("System.IO.IOException", "broken", "file", ErrorCategory.System)]
    [InlineData("System.Security.Cryptography.CryptographicException", "bad", "forged", ErrorCategory.Security)]
    [InlineData("System.FormatException", "bad", "bad-value", ErrorCategory.Business)]
    [InlineData("System.NullReferenceException", null, "unknown", ErrorCategory.System)]
    public void Pattern_OfAFailure_IsTheFirstThatFits(string type, string? message, string pattern, ErrorCategory category)
    {
        ErrorTraits traits = Fingerprints.Read(type, message, null);
        Assert.Equal((pattern, category), (traits.Pattern, traits.Category));
    }

    private static string Of(string type, string? message, string? trace) => Fingerprints.Of(Fingerprints.Read(type, message, trace)).Value;
}
