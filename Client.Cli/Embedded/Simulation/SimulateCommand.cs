using System.CommandLine;
using System.Globalization;
using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation;

/// <summary>Runs a simulated world from a seed; the same seed gives the same hash.</summary>
internal sealed class SimulateCommand(TextWriter output, TextWriter errors, Func<ImmutableArray<ISimulatedWorkload>> workloads)
{
    /// <summary>Between two looks at the person who waits.</summary>
    private const int Slice = 10_000;

    private const int LastEvents = 30;

    public Command Command()
    {
        Option<ulong> seed = new("--seed") { Description = "Decides everything; the same one gives the same run", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<long> turns = new("--turns") { Description = "How long it runs", HelpName = "M", DefaultValueFactory = _ => 200_000 };
        Option<string> profile = new("--profile") { Description = "How much goes wrong", HelpName = "chaos|calm", DefaultValueFactory = _ => "chaos" };
        turns.Validators.Add(given =>
        {
            if (given.Tokens is [{ } token] && (!long.TryParse(token.Value, CultureInfo.InvariantCulture, out long count) || count < 1)) given.AddError($"--turns takes a number from 1, not '{token.Value}'");
        });
        profile.AcceptOnlyFromAmong("chaos", "calm");
        Command command = new(
            "simulate",
            "Runs grains, clients, faults and time out of one seed, and checks what must always hold. The last line is the hash of the run. "
            + "Exit code 1 when an invariant breaks.\n\nExample:\n  ./arus simulate --seed 7 --turns 200000 --profile chaos")
        {
            seed, turns, profile,
        };
        // Elsewhere: Ctrl-C is heard only once the action has returned its task.
        command.SetAction((parsed, cancel) =>
            Task.Run(() => Run(parsed.GetValue(seed), parsed.GetValue(turns), parsed.GetRequiredValue(profile), cancel), CancellationToken.None));
        return command;
    }

    private int Run(ulong seed, long turns, string profile, CancellationToken cancel)
    {
        using SimulatedWorld world = new(seed, profile == "calm" ? SimulationProfile.Calm : SimulationProfile.Chaos, [.. workloads()]);
        long began = TimeProvider.System.GetTimestamp();
        while (world.Counts.Turns < turns && world.Violation is null && !cancel.IsCancellationRequested)
        {
            long before = world.Counts.Turns;
            world.Run(Math.Min(Slice, turns - before));
            if (world.Counts.Turns == before) break;
            Progress($"{world.Counts.Turns:N0} of {turns:N0} turns, {world.Time.Elapsed:d\\.hh\\:mm\\:ss} of virtual time");
        }

        world.CheckWhole();
        Progress("");
        TimeSpan took = TimeProvider.System.GetElapsedTime(began);
        Summary(world, profile, took);
        return world.Violation is { } violation ? Broken(world, violation) : ExitCode.Done;
    }

    private void Summary(SimulatedWorld world, string profile, TimeSpan took)
    {
        SimulationCounts counts = world.Counts;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {world.Seed}, profile {profile}: {string.Join(", ", world.WorkloadNames)}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"turns         {counts.Turns:N0} ({counts.Turns / Math.Max(took.TotalSeconds, 0.001):N0} a second)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"virtual time  {world.Time.Elapsed:d\\.hh\\:mm\\:ss}, {counts.ClockJumps:N0} jumps of the wall clock"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"calls         {counts.Calls:N0}, {counts.CallsFailed:N0} failed"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"writes        {counts.Writes:N0}, {counts.WritesFailed:N0} failed"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"messages      {counts.MessagesLost:N0} lost, {counts.MessagesRepeated:N0} repeated, {counts.MessagesDelayed:N0} delayed"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"crashes       {counts.Crashes:N0}"));
        if (world.Violation is null) output.WriteLine(world.Log.Hash);
    }

    private int Broken(SimulatedWorld world, SimulationViolation violation)
    {
        output.WriteLine($"the last {LastEvents} events:");
        foreach (SimulatedEvent one in world.Log.Last(LastEvents)) output.WriteLine(one.ToString());
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"arus: seed {world.Seed} breaks '{violation.Invariant}' at turn {violation.Turn}: {violation.What}"));
        output.WriteLine(world.Log.Hash);
        return ExitCode.Finding;
    }

    private static void Progress(string text)
    {
        if (!Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb")) Console.Error.Write($"\r\e[K{text}");
    }
}
