using Arus.Bench;
using Arus.Engine.Bench;
using Orleans.Hosting;

if (args is [IdleTenants.Word]) return await IdleTenants.Run();

BenchTable table = new("engine");
table.Start();
await ActivationFigures.MeasureStart(table);
await using (EngineHost engine = await EngineHost.Start(silo => silo.AddMemoryGrainStorageAsDefault()))
{
    await CallFigures.Measure(table, engine);
    await ActivationFigures.Measure(table, engine);
}

await StreamFigures.Measure(table);
await WriteFigures.Measure(table);
await SiloFigures.Measure(table);
await SimulatorFigures.Measure(table);
return table.Finish(args);
