namespace Onsite.Simulation.Kernel;

/// <summary>What became of durable writes.</summary>
/// <param name="Begun">Writes that clients have begun.</param>
/// <param name="Acknowledged">Those that they were told are done.</param>
/// <param name="Applied">Those that are where they count.</param>
/// <param name="Lost">Those that were acknowledged and are not there.</param>
/// <param name="Twice">Those that were applied more than once.</param>
/// <param name="UnderWay">Those that were acknowledged and wait in a queue to be applied.</param>
internal readonly record struct DurableCounts(long Begun, long Acknowledged, long Applied, long Lost, long Twice, long UnderWay);
