using System.Text.Encodings.Web;
using System.Text.Json;
using Onsite.Measurements;
using Onsite.Measurements.Measurements;

IMeasurement[] register = [new PageMeasurement(), new RankingMeasurement(), new ScoreMeasurement(), new SearchMeasurement(), new StartMeasurement()];
var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
var root = args[0];

if (args.Length == 1)
{
    foreach (var measurement in register)
    {
        Console.WriteLine($"{measurement.Name,-10} {measurement.About}");
        Console.WriteLine($"{string.Empty,-10} {string.Join("; ", measurement.Goals)}");
    }

    return 0;
}

if (args[1] == "--document")
{
    return await DocumentWriter.WriteAsync(register, root);
}

if (register.FirstOrDefault(m => m.Name == args[1]) is not { } chosen)
{
    Console.Error.WriteLine($"onsite: There is no measurement '{args[1]}'; ./measure lists them.");
    return 2;
}

try
{
    var result = await Result.OfAsync(chosen, root, CancellationToken.None);
    Console.WriteLine(JsonSerializer.Serialize(result.ToLine(), json));
    return result.Holds ? 0 : 1;
}
catch (CannotMeasureException e)
{
    Console.Error.WriteLine($"onsite: '{chosen.Name}' cannot be measured: {e.Message}");
    return 2;
}
