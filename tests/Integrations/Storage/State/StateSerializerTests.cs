using System.Text.Json.Nodes;
using Arus.Domain.Storage;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Units;
using Arus.Integrations.Storage.State;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Integrations.Tests.Storage.State;

public sealed class StateSerializerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.FromHours(7));

    private static readonly SampleState Full = new()
    {
        Name = "a \"quoted\" 名前 \0",
        Note = null,
        Lines = [new(new("l1"), 1.50m, ["n1", "n2"]), new(new("l2"), decimal.MinValue, [])],
        Outcomes = ImmutableSortedDictionary.CreateRange<SampleId, SampleOutcome>(
            Comparer<SampleId>.Create((a, b) => string.CompareOrdinal(b.Value, a.Value)),
            [
                new(new("b"), new SampleOutcome.Filled(new(108_345, 5), Noon)),
                new(new("B"), new SampleOutcome.Rejected("no money")),
                new(new("a"), new SampleOutcome.Open()),
            ]),
        Tags = ImmutableSortedSet.Create(StringComparer.Ordinal, "b", "B", "a"),
        Last = new SampleMaybe<SampleNumber>.Some(new(7)),
        Side = SampleSide.Sell,
        Maybe = new SampleNumber(-1),
        Hash = [1, 2, 255],
        Rate = double.NaN,
        Age = TimeSpan.FromMilliseconds(1.5),
        At = Noon,
        Price = new(1, 2),
    };

    [Fact]
    public void State_WithEveryKindOfMember_ComesBackAsItWas()
    {
        SampleState read = StateRoundTrip.Of(Full);

        Assert.Equal(Full with { Lines = [], Outcomes = read.Outcomes, Tags = read.Tags, Hash = [] }, read with { Lines = [], Hash = [] });
        Assert.Equal<SampleId>([new("l1"), new("l2")], read.Lines.Select(l => l.Id));
        Assert.Equal("1.50", read.Lines[0].Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(read.Lines[0].Notes is ["n1", "n2"]);
        Assert.True(read.Hash is [1, 2, 255]);
        Assert.Equal<SampleId>([new("B"), new("a"), new("b")], read.Outcomes.Keys);
        Assert.Equal(new SampleOutcome.Filled(new(108_345, 5), Noon), read.Outcomes[new("b")]);
        Assert.Equal(["B", "a", "b"], read.Tags);
        Assert.Equal(4, read.Outcomes.Add(new("c"), new SampleOutcome.Open()).Count);
    }

    [Fact]
    public void State_AsStored_IsThisText() => Assert.Equal(
        """{"schema":1,"state":{"Amount":"1.50","Id":"l1","Notes":["é"]}}""",
        new StateSerializer([]).Serialize(new SampleLine(new("l1"), 1.50m, ["é"])).ToString());

    [Fact]
    public void Union_AsStored_NamesItsCaseByAlias() => Assert.Equal(
        """{"schema":1,"state":{"$case":"rejected","Because":"no"}}""",
        new StateSerializer([]).Serialize<SampleOutcome>(new SampleOutcome.Rejected("no")).ToString());

    [Fact]
    public void EmptyState_AndOneOfNoMembers_AreTheSame() => StateRoundTrip.Empty<SampleState>();

    [Fact]
    public void DefaultArray_IsStoredAndReadAsEmpty()
    {
        SampleLine read = StateRoundTrip.Of(new SampleLine(new("l"), 1, default));

        Assert.False(read.Notes.IsDefault);
        Assert.False(Read<SampleLine>("""{"schema":1,"state":{"Id":"l","Amount":"1"}}""").Notes.IsDefault);
    }

    [Fact]
    public void Contracts_OfThePlatform_ComeBackAsTheyWere()
    {
        Assert.Equal(new TenantId("acme"), StateRoundTrip.Of(new TenantId("acme")));
        Assert.Equal(new Money(1_234, Currency.Usd), StateRoundTrip.Of(new Money(1_234, Currency.Usd)));
        Assert.Equal(Answer.Of(new TenantId("acme")), StateRoundTrip.Of(Answer.Of(new TenantId("acme"))));
        Assert.Equal(Role.Owner, StateRoundTrip.Of(Role.Owner));
    }

    [Fact]
    public void AnyPlainState_ComesBackAsItWas() =>
        Prop.ForAll<string, decimal, double>((name, amount, rate) =>
        {
            SampleState state = new() { Name = name ?? "", Lines = [new(new("x"), amount, [name ?? ""])], Maybe = new((long)amount.Scale), Rate = rate };
            SampleState read = StateRoundTrip.Of(state);
            return read.Name == state.Name && read.Lines[0].Amount == amount && read.Maybe == state.Maybe && read.Rate.Equals(rate);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void OldVersion_WithMigrations_IsBroughtUpStepByStep()
    {
        SampleVersioned read = Read<SampleVersioned>(
            """{"schema":1,"state":{"dollars":"12.34"}}""",
            new Step(2, old => new JsonObject { ["Cents"] = (long)old["cents"]! }),
            new Step(1, old => new JsonObject { ["cents"] = (long)(decimal.Parse((string)old["dollars"]!, System.Globalization.CultureInfo.InvariantCulture) * 100) }));

        Assert.Equal(1_234, read.Cents);
    }

    [Fact]
    public void OldVersion_WithoutItsMigration_IsRefusedWithTheMissingStep()
    {
        StoredStateException refused = Assert.Throws<StoredStateException>(
            () => Read<SampleVersioned>("""{"schema":1,"state":{}}""", new Step(1, old => old)));

        Assert.Contains("no migration goes from 2 to 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NewerVersion_IsRefusedWithWhatToDo()
    {
        StoredStateException refused = Assert.Throws<StoredStateException>(() => Read<SampleVersioned>("""{"schema":4,"state":{"Cents":1}}"""));

        Assert.EndsWith("was stored with schema version 4 by a newer program; this one knows 3. Run the newer program.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoMigrations_FromOneVersion_AreRefused() =>
        Assert.Throws<StoredStateException>(() => new StateSerializer([new Step(1, o => o), new Step(1, o => o)]));

    [Theory]
    [InlineData("""{"schema":1,"state":{"Name":"a","Unknown":1}}""")]
    [InlineData("""{"schema":1,"state":{"Name":"a","Name":"b"}}""")]
    [InlineData("""{"schema":1,"state":{"Side":"Hold"}}""")]
    [InlineData("""{"schema":1,"state":{"Side":1}}""")]
    [InlineData("""{"schema":1,"state":{"Last":{"$case":"other"}}}""")]
    [InlineData("""{"schema":1,"state":{"Name":"a"}""")]
    [InlineData("""{"schema":1,"state":{}} {}""")]
    [InlineData("""{"state":{"Name":"a"}}""")]
    [InlineData("""{"schema":"1","state":{}}""")]
    [InlineData("""{"Name":"a"}""")]
    [InlineData("")]
    public void Text_ThatIsNotTheState_IsRefused(string stored) => Assert.Throws<StoredStateException>(() => Read<SampleState>(stored));

    [Fact]
    public void Type_ThatWouldLoseSomething_IsRefusedByName()
    {
        StateSerializer serializer = new([]);

        Assert.Contains("Anything is an object", Assert.Throws<StoredStateException>(() => serializer.Serialize(new SampleWithObject())).Message, StringComparison.Ordinal);
        Assert.Contains("Hidden has a setter that is not public", Assert.Throws<StoredStateException>(() => serializer.Serialize(new SampleWithPrivateSetter())).Message, StringComparison.Ordinal);
        Assert.Contains("Open is a field", Assert.Throws<StoredStateException>(() => serializer.Serialize(new SampleWithField())).Message, StringComparison.Ordinal);
    }

    private static T Read<T>(string stored, params IStateMigration[] migrations) => new StateSerializer(migrations).Deserialize<T>(BinaryData.FromString(stored))!;

    private sealed class Step(int from, Func<JsonNode, JsonNode> migrate) : IStateMigration
    {
        public Type State => typeof(SampleVersioned);

        public int From => from;

        public JsonNode Migrate(JsonNode stored) => migrate(stored);
    }
}
