using System.Text.Json;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Units;
using Arus.Silo.Simulation;
using Orleans;

namespace Arus.Silo.Pages;

/// <summary>The simulated market's prices for the front page: /quotes, and the script that shows them. Nothing of a tenant is in it.</summary>
internal sealed class QuotesPage(IGrainFactory grains)
{
    public const string Script = "/quotes.js";

    /// <summary>Asks once a second; a row's prices turn green or red for a moment when they move.</summary>
    private const string ScriptText = """
        const table = document.getElementById("quotes");
        const rows = new Map();
        async function show() {
          try {
            for (const q of await (await fetch("/quotes", { cache: "no-store" })).json()) {
              let row = rows.get(q.symbol);
              if (!row) {
                row = table.insertRow();
                for (let i = 0; i < 5; i++) row.insertCell();
                rows.set(q.symbol, row);
              }
              const texts = [q.symbol, q.bid, q.ask, q.spread, q.time];
              const before = row.cells[1].textContent;
              texts.forEach((text, i) => { row.cells[i].textContent = text; });
              row.className = before === "" || before === q.bid ? "" : Number(q.bid) > Number(before) ? "up" : "down";
            }
          } catch {
            table.className = "gone";
            return setTimeout(show, 5000);
          }
          table.className = "";
          setTimeout(show, 1000);
        }
        show();

        """;

    private static readonly Caller s_self = Caller.System(SharedFeeds.Owner);

    /// <summary>The quote alone: no bar, no indicator.</summary>
    private static readonly SnapshotQuery s_quoteOnly = new([Timeframe.M1], 0, [], false);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/quotes", context => context.RequestServices.GetRequiredService<QuotesPage>().Write(context));
        routes.MapGet(Script, context =>
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            return context.Response.WriteAsync(ScriptText, context.RequestAborted);
        });
    }

    private async Task Write(HttpContext context)
    {
        ImmutableArray<SymbolName> symbols = await Symbols();
        Answer<SymbolSnapshot>[] answers = await Task.WhenAll(
            symbols.Select(symbol => grains.SharedSymbol(SimulatedMarket.Feed, symbol).Snapshot(s_self, s_quoteOnly, context.RequestAborted)));

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using Utf8JsonWriter json = new(context.Response.BodyWriter);
        json.WriteStartArray();
        foreach ((SymbolName symbol, Answer<SymbolSnapshot> answer) in symbols.Zip(answers))
        {
            if (answer.TryGet(out SymbolSnapshot? snapshot, out _) && snapshot.Quote is { } quote) Write(json, symbol, quote);
        }

        json.WriteEndArray();
    }

    private async Task<ImmutableArray<SymbolName>> Symbols()
    {
        Answer<FeedView> feed = await grains.SharedFeed(SimulatedMarket.Feed).View(s_self);
        return feed.TryGet(out FeedView? view, out _) ? [.. view.Symbols.Select(s => s.Symbol)] : [];
    }

    private static void Write(Utf8JsonWriter json, SymbolName symbol, Quote quote)
    {
        json.WriteStartObject();
        json.WriteString("symbol", symbol.Value);
        json.WriteString("bid", new Price(quote.Bid, quote.Digits).ToString());
        json.WriteString("ask", new Price(quote.Ask, quote.Digits).ToString());
        json.WriteNumber("spread", quote.Ask - quote.Bid);
        json.WriteString("time", quote.Time.ToString());
        json.WriteEndObject();
    }
}
