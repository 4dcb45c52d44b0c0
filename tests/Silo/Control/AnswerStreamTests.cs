using System.Net;
using Arus.Silo.Tests.Modules;

namespace Arus.Silo.Tests.Control;

/// <summary>A command that works for long: heard while it works, stopped by name, its last words heard all the same.</summary>
public sealed class AnswerStreamTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.Start([new TestModule("Weather") { Registers = m => m.Command<WaitingCommand>() }]);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Answer_OfANamedRun_IsHeardWhileItIsMadeAndToItsEnd()
    {
        using HttpResponseMessage response = await Ask("r1", ("for", "rain & snow"));
        using StreamReader lines = new(await response.Content.ReadAsStreamAsync());
        Assert.Equal("waiting for rain & snow", await lines.ReadLineAsync());
        Assert.Equal("\u001eprogress 3 4 7 waiting", await lines.ReadLineAsync());

        using HttpResponseMessage stop = await _host.Control.PostAsync("/control/cancel/r1", null);

        Assert.Equal(HttpStatusCode.NoContent, stop.StatusCode);
        Assert.Equal("stopped after 7 rows\n\u001eexit 1\n", await lines.ReadToEndAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Control.PostAsync("/control/cancel/r1", null)).StatusCode);
    }

    [Fact]
    public async Task Run_WhoseNameRunsAlready_IsRefused()
    {
        using HttpResponseMessage first = await Ask("r1", ("for", "rain"));

        using HttpResponseMessage second = await Ask("r1", ("for", "snow"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        await _host.Control.PostAsync("/control/cancel/r1", null);
        Assert.EndsWith("exit 1\n", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhoseAskerIsGone_IsStopped()
    {
        HttpResponseMessage response = await Ask("r1", ("for", "rain"));
        response.Dispose();

        while ((await _host.Control.PostAsync("/control/cancel/r1", null)).StatusCode != HttpStatusCode.NotFound) await Task.Yield();
    }

    [Theory]
    [InlineData("\u001eerror --for is missing: write it like --for rain\n\u001eexit 2\n")]
    [InlineData("\u001eerror 'wait here' does not know '--until': see ./arus wait here --help\n\u001eexit 2\n", "until", "noon")]
    public async Task Command_AskedWrongly_IsOneLineOfError(string answer, params string[] argument)
    {
        using HttpResponseMessage response = await Ask("r1", argument.Length == 0 ? ("then", "end") : (argument[0], argument[1]));

        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Command_ThatThrows_HasNoEnd()
    {
        using HttpResponseMessage response = await Ask("r1", ("for", "rain"), ("then", "throw"));

        Exception? broken = await Record.ExceptionAsync(response.Content.ReadAsStringAsync);

        Assert.True(broken is HttpRequestException || !response.IsSuccessStatusCode || !(await response.Content.ReadAsStringAsync()).Contains("exit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Command_OfAnUnnamedRun_IsAnsweredWhole()
    {
        using HttpResponseMessage response = await _host.Control.PostAsync("/control/wait/here?for=rain&then=end", null);

        Assert.Equal(["1"], response.Headers.GetValues("Arus-Exit"));
        Assert.Equal("waiting for rain\nstopped after 7 rows\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Cancel_OverTcp_DoesNotExist()
    {
        using HttpResponseMessage first = await Ask("r1", ("for", "rain"));

        Assert.Equal(HttpStatusCode.NotFound, (await _host.Http.PostAsync("/control/cancel/r1", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _host.Control.PostAsync("/control/cancel/r1", null)).StatusCode);
    }

    private async Task<HttpResponseMessage> Ask(string run, params (string Name, string Value)[] arguments)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/control/wait/here") { Content = new FormUrlEncodedContent(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value))) };
        request.Headers.Add("Arus-Run", run);
        return await _host.Control.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
