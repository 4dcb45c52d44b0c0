namespace Arus.Domain.Indicators;

/// <summary>
/// One indicator over one sequence of bars. Its state is a function of the bars it saw, bit for bit: the same whether they came
/// one by one, in a batch, or across a checkpoint. Nothing is allocated by an update or a peek.
/// </summary>
public interface IIndicator
{
    /// <summary>How many bars were seen.</summary>
    long Count { get; }

    /// <summary>Takes the next bar and writes each output; NaN where it is not yet defined.</summary>
    void Update(in BarValues bar, Span<double> outputs);

    /// <summary>Writes what <see cref="Update"/> would, and changes nothing: the value of a bar that still forms.</summary>
    void Peek(in BarValues bar, Span<double> outputs);

    void Save(StateWriter writer);

    /// <summary>Into one just made with the same parameters.</summary>
    void Load(ref StateReader reader);
}
