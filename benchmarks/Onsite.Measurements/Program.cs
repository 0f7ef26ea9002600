using System.Text.Encodings.Web;
using System.Text.Json;
using Onsite.Measurements;
using Onsite.Measurements.Measurements;

IMeasurement[] register =
[
    new AnswersMeasurement(),
    new CanvasMeasurement(),
    new DesignSearchMeasurement(),
    new HostileMeasurement(),
    new KeyPointMeasurement(),
    new NegationMeasurement(),
    new PageMeasurement(),
    new QueueingMeasurement(),
    new RankingMeasurement(),
    new RepetitionMeasurement(),
    new RubricsMeasurement(),
    new ScenariosMeasurement(),
    new ScoreMeasurement(),
    new SearchMeasurement(),
    new SimulationScaleMeasurement(),
    new SimulationSpeedMeasurement(),
    new SlicesMeasurement(),
    new StartMeasurement(),
    new TypingMeasurement(),
    new WhatIfMeasurement(),
];
var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
if (!Invocation.TryRead(args, out var invocation, out var mistake))
{
    Console.Error.WriteLine($"onsite: {mistake}");
    return 2;
}

var bench = new Bench(args[0], invocation.Data ?? Environment.GetEnvironmentVariable(Bench.DataVariable));

if (invocation.Name is null)
{
    foreach (var measurement in register)
    {
        Console.WriteLine($"{measurement.Name,-10} {measurement.About}");
        Console.WriteLine($"{string.Empty,-10} {string.Join("; ", measurement.Goals)}");
        if (measurement.Source is { } source)
        {
            Console.WriteLine($"{string.Empty,-10} Data: {source}");
        }
    }

    return 0;
}

if (invocation.Name == Invocation.Document)
{
    return await DocumentWriter.WriteAsync(register, bench);
}

if (register.FirstOrDefault(m => m.Name == invocation.Name) is not { } chosen)
{
    Console.Error.WriteLine($"onsite: There is no measurement '{invocation.Name}'; ./measure lists them.");
    return 2;
}

try
{
    var result = await Result.OfAsync(chosen, bench, CancellationToken.None);
    Console.WriteLine(JsonSerializer.Serialize(result.ToLine(), json));
    return result.Holds ? 0 : 1;
}
catch (CannotMeasureException e)
{
    Console.Error.WriteLine($"onsite: '{chosen.Name}' cannot be measured: {e.Message}");
    return 2;
}
