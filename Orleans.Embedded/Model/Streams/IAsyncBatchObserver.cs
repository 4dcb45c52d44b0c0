namespace Orleans.Streams;

public interface IAsyncBatchObserver<T>
{
    Task OnNextAsync(IList<SequentialItem<T>> items);

    Task OnCompletedAsync();

    Task OnErrorAsync(Exception ex);
}
