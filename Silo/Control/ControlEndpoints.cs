using System.Globalization;

namespace Arus.Silo.Control;

/// <summary>
/// The commands as /control/..., on the control socket alone: over TCP these pages do not exist. Who names the run is answered
/// while the command works; who does not gets its lines when it has ended, and the exit code in a header.
/// </summary>
internal static class ControlEndpoints
{
    /// <summary>The command's exit code, for the command line.</summary>
    public const string ExitHeader = "Arus-Exit";

    /// <summary>What the asker calls this run of a command.</summary>
    public const string RunHeader = "Arus-Run";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (IControlCommand command in routes.ServiceProvider.GetServices<IControlCommand>())
        {
            string path = "/control/" + command.Name.Replace(' ', '/');
            routes.MapMethods(path, [command.Changes ? HttpMethods.Post : HttpMethods.Get], context => Answer(context, command));
        }

        routes.MapPost("/control/cancel/{run}", Cancel);
    }

    private static async Task Answer(HttpContext context, IControlCommand command)
    {
        if (IsOutside(context)) return;

        ImmutableSortedDictionary<string, string> arguments = await Arguments(context);
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (context.Request.Headers[RunHeader] is [{ Length: > 0 } run]) await Stream(context, command, arguments, run);
        else await Whole(context, command, new(true, arguments));
    }

    private static async Task<ImmutableSortedDictionary<string, string>> Arguments(HttpContext context)
    {
        var arguments = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, var value) in context.Request.Query) arguments[name] = value.ToString();
        if (!context.Request.HasFormContentType) return arguments.ToImmutable();

        foreach ((string name, var value) in await context.Request.ReadFormAsync(context.RequestAborted)) arguments[name] = value.ToString();
        return arguments.ToImmutable();
    }

    private static async Task Whole(HttpContext context, IControlCommand command, ControlRequest request)
    {
        using StringWriter output = new();
        int exit;
        try
        {
            exit = await command.Run(request, output, context.RequestAborted);
        }
        catch (CommandRefusedException e)
        {
            exit = e.ExitCode;
            await output.WriteLineAsync($"arus: {e.Message}");
        }

        context.Response.Headers[ExitHeader] = exit.ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(output.ToString(), context.RequestAborted);
    }

    private static async Task Stream(HttpContext context, IControlCommand command, ImmutableSortedDictionary<string, string> arguments, string run)
    {
        RunningCommands running = context.RequestServices.GetRequiredService<RunningCommands>();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        if (!running.TryBegin(run, stop))
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        using AnswerStream answer = new(context.Response.Body, context.RequestServices.GetRequiredService<TimeProvider>());
        Task sending = answer.Send(context.RequestAborted);
        try
        {
            await Run(command, new(true, arguments) { Progress = answer.Tell }, answer, stop.Token);
        }
        finally
        {
            running.End(run);
            answer.BreakOff();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Run(IControlCommand command, ControlRequest request, AnswerStream answer, CancellationToken cancel)
    {
        try
        {
            answer.End(await command.Run(request, answer, cancel));
        }
        catch (CommandRefusedException e)
        {
            answer.Fail(e.Message);
            answer.End(e.ExitCode);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            answer.Fail("stopped");
            answer.End(ExitCode.Finding);
        }
    }

    private static Task Cancel(HttpContext context, string run)
    {
        if (IsOutside(context)) return Task.CompletedTask;

        bool stopped = context.RequestServices.GetRequiredService<RunningCommands>().Stop(run);
        context.Response.StatusCode = stopped ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsOutside(HttpContext context)
    {
        bool isOutside = context.Features.Get<ControlConnection>() is null;
        if (isOutside) context.Response.StatusCode = StatusCodes.Status404NotFound;
        return isOutside;
    }
}
