using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>What a payer was told is paid is in the store, and stays there.</summary>
internal sealed class PaidIsStored(PurseBook book) : IInvariant
{
    public string Name => "what is paid is stored";

    public string? Check()
    {
        string? wrong = null;
        while (wrong is null && book.TryTakeNews(out (int From, PaymentOrder Order) news)) wrong = Check(news.From, news.Order.Payer, news.Order.Count);
        return wrong;
    }

    public string? CheckWhole()
    {
        string? wrong = null;
        for (int purse = 0; purse < book.Purses; purse++)
        {
            for (int payer = 0; payer < book.Payers; payer++) wrong ??= Check(purse, payer, book.AcknowledgedBy(purse, payer));
        }

        return wrong;
    }

    private string? Check(int purse, int payer, long count)
    {
        long stored = PurseState.At(book[purse].Handled, payer);
        return stored >= count ? null : $"purse {purse} told payer {payer} that order {count} is paid and stores {stored}";
    }
}
