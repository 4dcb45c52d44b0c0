namespace Orleans.Embedded.Generator.Model;

internal enum ResultKind
{
    Void,
    Task,
    TaskOfT,
    ValueTask,
    ValueTaskOfT,
}
