namespace Arus.Grains.Abstractions.Answers;

public static class Answer
{
    public static Answer<T> Of<T>(T value)
        where T : notnull => new Answer<T>.Given(value);

    public static Answer<Done> Done { get; } = Of(new Done());

    public static Answer<T> Refuse<T>(Refusal refusal)
        where T : notnull => new Answer<T>.Refused(refusal);
}
