using System.Globalization;

namespace Arus.Silo.Control;

/// <summary>The commands as /control/..., on the control socket alone: over TCP these pages do not exist.</summary>
internal static class ControlEndpoints
{
    /// <summary>The command's exit code, for the command line.</summary>
    public const string ExitHeader = "Arus-Exit";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (IControlCommand command in routes.ServiceProvider.GetServices<IControlCommand>())
        {
            string path = "/control/" + command.Name.Replace(' ', '/');
            routes.MapMethods(path, [command.Changes ? HttpMethods.Post : HttpMethods.Get], context => Answer(context, command));
        }
    }

    private static async Task Answer(HttpContext context, IControlCommand command)
    {
        if (context.Features.Get<ControlConnection>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        ControlRequest request = new(true, context.Request.Query.ToImmutableSortedDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        using StringWriter output = new();
        int exit = await command.Run(request, output, context.RequestAborted);

        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers[ExitHeader] = exit.ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(output.ToString(), context.RequestAborted);
    }
}
