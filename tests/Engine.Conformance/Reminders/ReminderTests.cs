namespace Arus.Engine.Conformance.Tests.Reminders;

[Collection(nameof(Waiting))]
public sealed class ReminderTests(ClusterFixture cluster)
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Register_ReturnsAHandleWithTheName() => Assert.Equal("sweep", await Grain(Unique.Key()).Register("sweep", s_hour, s_hour));

    [Fact]
    public async Task Get_Registered_ReturnsIt()
    {
        string key = Unique.Key();
        await Grain(key).Register("sweep", s_hour, s_hour);
        Assert.Equal("sweep", await Grain(key).Get("sweep"));
    }

    [Fact]
    public async Task Get_NeverRegistered_ReturnsNull() => Assert.Null(await Grain(Unique.Key()).Get("sweep"));

    [Fact]
    public async Task Get_OfAnotherGrain_ReturnsNull()
    {
        string key = Unique.Key();
        await Grain(key).Register("sweep", s_hour, s_hour);
        Assert.Null(await Grain($"{key}/other").Get("sweep"));
    }

    [Fact]
    public async Task Unregister_Registered_ForgetsIt()
    {
        string key = Unique.Key();
        await Grain(key).Register("sweep", s_hour, s_hour);
        await Grain(key).Unregister("sweep");
        Assert.Null(await Grain(key).Get("sweep"));
    }

    [Fact]
    public async Task Register_SameNameAgain_IsOneReminder()
    {
        string key = Unique.Key();
        await Grain(key).Register("sweep", s_hour, s_hour);
        await Grain(key).Register("sweep", s_minute, s_minute);
        Assert.Equal(["sweep"], (await Grain(key).GetAll()).ToArray());
    }

    [Fact]
    public async Task Register_TwoNames_AreTwoReminders()
    {
        string key = Unique.Key();
        await Grain(key).Register("sweep", s_hour, s_hour);
        await Grain(key).Register("count", s_hour, s_hour);
        Assert.Equal(["count", "sweep"], (await Grain(key).GetAll()).ToArray());
    }

    [Fact]
    public async Task Register_BelowAMinute_ThrowsArgument()
    {
        IReminderGrain grain = Grain(Unique.Key());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => grain.Register("sweep", s_minute, TimeSpan.FromSeconds(59)));
        Assert.Null(await grain.Get("sweep"));
    }

    [Fact]
    public async Task Register_WithoutName_ThrowsArgument() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Grain(Unique.Key()).Register("", s_hour, s_hour));

    [Fact]
    public async Task Register_GrainIsNotRemindable_ThrowsInvalidOperation() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => cluster.Client.GetGrain<IForgetfulGrain>(Unique.Key()).Register());

    [Fact]
    public async Task Register_AwayFromTheActivation_ThrowsInvalidOperation() =>
        Assert.Equal(nameof(InvalidOperationException), await Grain(Unique.Key()).RegisterFromThePool().Within());

    [Fact]
    public async Task Reminder_Due_RemindsTheGrain()
    {
        string key = Unique.Key();
        await Grain(key).Register("sweep", TimeSpan.FromMilliseconds(100), s_minute);
        Assert.Equal(["sweep every 1 min"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Reminder_DueAfterTheGrainLeft_ActivatesItAgain()
    {
        string key = Unique.Key();
        await Grain(key).RegisterAndLeave("sweep", TimeSpan.FromMilliseconds(200), s_minute);
        string[] lines = await Journal.Of($"{key}/instance").Until(2);
        Assert.NotEqual(lines[0].Split(' ')[^1], lines[1].Split(' ')[^1]);
    }

    [Fact]
    public async Task Reminder_UnregisteredBeforeItIsDue_NeverReminds()
    {
        string key = Unique.Key();
        await Grain(key).RegisterAndUnregister("never", TimeSpan.FromMilliseconds(400), s_minute);
        await Grain(key).Register("later", TimeSpan.FromMilliseconds(600), s_minute);
        Assert.Equal(["later every 1 min"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Reminder_GrainThrows_StaysRegistered()
    {
        string key = Unique.Key();
        Failures.Of($"{key}/sweep").Set(1);
        await Grain(key).Register("sweep", TimeSpan.FromMilliseconds(100), s_minute);
        await Journal.Of(key).Until(1);
        Assert.Equal("sweep", await Grain(key).Get("sweep"));
    }

    [LongFact]
    public async Task Reminder_EachMinute_RemindsAgain()
    {
        string key = Unique.Key();
        await Grain(key).Register("sweep", TimeSpan.FromMilliseconds(100), s_minute);
        await Journal.Of(key).Until(1);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(75));
        using var pause = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (Journal.Of(key).Lines.Length < 2)
        {
            await pause.WaitForNextTickAsync(limit.Token);
        }

        Assert.Equal(["sweep every 1 min", "sweep every 1 min"], Journal.Of(key).Lines);
    }

    private IReminderGrain Grain(string key) => cluster.Client.GetGrain<IReminderGrain>(key);
}
