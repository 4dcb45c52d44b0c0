using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Feeds;
using Arus.Domain.MarketData.Symbols;
using Arus.Domain.Operations;
using Arus.Domain.Tenants;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Domain.Trading.Terminals;
using Arus.Grains.Tests.Trading;
using Orleans.Runtime;

namespace Arus.Grains.Tests.Storage;

/// <summary>Every stored state, full and empty, survives its store. A state type that is not listed here fails the first test.</summary>
public sealed class StateTests
{
    private static readonly DateTimeOffset s_now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).AddTicks(1_234_567);
    private static readonly ErrorTraits s_traits = Fingerprints.Read("System.TimeoutException", "order 'a/b' 7", null);
    private static readonly Fingerprint s_print = Fingerprints.Of(s_traits);

    private static readonly object[] s_full =
    [
        new HubState
        {
            Components = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(new ModuleName("a/b"), new RegisteredComponent(new(new("a/b"), ComponentKind.Dependency, "15", Health.Degraded, "slow"), s_now, s_now))]),
            Documents = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(new ConfigKey("k \"é\""), "{\"x\":1}")]),
            Versions = [new(1, new("c1"), [new(new("k"), null, "{}"), new(new("l"), "x", null)], "op", s_now, "why", 0), new(2, new("c2"), [], "op", s_now, "why", null)],
        },
        new ErrorDnaState
        {
            Traits = s_traits with { Frames = ["a.b", "c"] },
            Tally = new(s_now, s_now, long.MaxValue, [Platform.Acme, Platform.Other], true),
            Recoveries = [new(RecoveryKind.Retry, 3, 2)],
        },
        new ErrorIndexState { Seen = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(s_print, new ErrorSummary(s_print, "T", "m", ErrorCategory.Security, Severity.Critical, s_now, 7))]) },
        new TenantState
        {
            Origin = new("Acme", new("budi")),
            Name = "Acme & Sons",
            Created = s_now,
            Members = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(new UserId("budi"), new Member(new("budi"), Role.Owner, s_now))]),
            Settings = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(new SettingName("zone"), "Asia/Jakarta")]),
            Owed = [new(new("budi"), Role.Owner, 1), new(new("sari"), null, 2)],
            Sequence = 2,
        },
        new CalendarState
        {
            Holidays = [new(new(2014, 12, 24), "Eve", ["USD", "XAU*"], TimeSpan.FromHours(19)), new(new(2014, 12, 25), "Christmas", [])],
            Blackouts = [new("USD", EventImpact.High, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30))],
            Events = [new(s_now, "USD", EventImpact.Medium, "Payrolls \"é\"", "288K", "", "203K")],
        },
        new FeedState
        {
            Settings = MarketData.Terminal.Settings,
            Symbols = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(new SymbolName("EUR/USD#"), MarketData.Terminal.Spec(new("EUR/USD#")))]),
            Entitlements = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(Platform.Acme, new Entitlement(s_now)), KeyValuePair.Create(Platform.Other, new Entitlement(null))]),
            Session = 7,
            Connected = true,
            LastHeard = new(1_399_000_000_046),
        },
        new SymbolState
        {
            Opened = new(7, MarketData.Terminal.Spec(new("EUR/USD#")), MarketData.Terminal.Clock, MarketData.Terminal.Noon),
            Feed = MarketData.Terminal.Settings,
            Holes = [new(new(new(new(1), 0), new(new(2), 3)), 7, 10, 20)],
            Gone = [new(new(new(5), 1), new(new(6), 0))],
            MissingBars = [new(Timeframe.H4, new(0), new(14_400_000))],
            Revisions = [new(3, new(-1))],
        },
        new SymbolProgress
        {
            Latest = new()
            {
                Hour = 492_396,
                Entries = 77,
                Revision = 3,
                Counters = new() { Received = 9, Accepted = 5, Late = 1, Duplicate = 2, Quarantined = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(TickFault.Spike, 1L)]), BatchesOutOfOrder = 2, Gaps = 1 },
                Samples = [new(MarketData.Terminal.At(1, -5), TickFault.ZeroPrice, "because")],
                Session = new(7, 30, new(new(2), 4)),
                Gate = "AAAA",
                Indicators = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(Timeframe.D1, new IndicatorCheckpoint(new(1), null, "BBBB"))]),
            },
            Earlier = new(),
        },
        new UserState
        {
            Password = new(1, 210_000, "c2FsdA==", "aGFzaA=="),
            DisplayName = "Budi",
            Email = EmailAddress.Parse("budi@example.com"),
            Created = s_now,
            Memberships = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(Platform.Acme, new KnownMembership(null, 3)), KeyValuePair.Create(Platform.Other, new KnownMembership(Role.Admin, 4))]),
        },
        new ApiKeyState
        {
            Grants = new("bot", Role.Trader, Scopes.Read | Scopes.Trade, ["10.0.0.0/8"], s_now),
            Tenant = Platform.Acme,
            By = "budi",
            Created = s_now,
            SecretHash = "abc",
            Revoked = s_now,
            LastUsed = s_now,
        },
        new TerminalState
        {
            Settings = new("Desk", new(Platform.Acme, new("f"), [new("EUR/USD")]), true),
            TokenHash = "abc",
            Created = s_now,
            Revoked = true,
            LockedBecause = "two",
            Login = "5",
            Server = "B-Demo",
            Session = 4,
            Since = s_now,
            TakenOver = s_now,
            Account = TerminalGrainTests.Account,
            Owed = [new(Platform.Of(Role.Admin), new(new("a"), "terminal.lock", "terminal/desk-1", ""))],
            Acts = 3,
        },
        new TerminalBookState
        {
            Version = 9,
            Book = new()
            {
                Highest = 3,
                Open = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(3L, new CommandView(3, TerminalGrainTests.Buy(3), CommandState.Unknown, new() { Code = "SENT", Retcode = TradeRetcode.Timeout }))]),
                Ended = [new(2, TerminalGrainTests.Buy(2), CommandState.Voided, null)],
                Epoch = 2,
                Kill = new(2, true, true),
                KillTaken = true,
                Orders = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(new Ticket(5), new VenueOrder { Ticket = new(5), Symbol = new("EURUSD"), Price = Price.Parse("1.08000"), Magic = new(ulong.MaxValue) })]),
                Positions = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(new Ticket(6), new VenuePosition { Ticket = new(6), Identifier = new(6), Profit = Money.Parse("-1.20 USD") })]),
                Deals = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(new Ticket(7), new VenueDeal { Deal = new(7), Volume = Volume.Parse("0.10"), Time = new(1_399_000_000_046) })]),
                LastDeal = new(1_399_000_000_046),
            },
        },
    ];

    public static TheoryData<Type> States => [.. s_full.Select(state => state.GetType())];

    [Fact]
    public void States_OfAllGrains_AreListed()
    {
        IEnumerable<Type> stored = typeof(Arus.Grains.Storage.IJournal).Assembly.GetTypes()
            .Where(type => !type.IsAbstract)
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => parameter.IsDefined(typeof(PersistentStateAttribute), inherit: false))
            .Select(parameter => parameter.ParameterType.GetGenericArguments()[0]);

        Assert.Equal(stored.Select(type => type.Name).Order(StringComparer.Ordinal), s_full.Select(state => state.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void State_StoredAndRead_IsTheSameToTheByte(Type type)
    {
        object state = s_full.Single(full => full.GetType() == type);
        object empty = Activator.CreateInstance(type)!;

        Assert.All(type.GetProperties(), property => Assert.NotEqual(property.GetValue(empty), property.GetValue(state)));
        Assert.NotSame(state, Run(nameof(StateRoundTrip.Of), type, state, Array.Empty<Domain.Storage.IStateMigration>()));
        Assert.IsType(type, Run(nameof(StateRoundTrip.Empty), type, [Array.Empty<Domain.Storage.IStateMigration>()]));
    }

    private static object Run(string method, Type type, params object[] arguments) =>
        typeof(StateRoundTrip).GetMethod(method)!.MakeGenericMethod(type).Invoke(null, arguments)!;
}
