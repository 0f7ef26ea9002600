namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>A message of a stream with a consumer.</summary>
/// <param name="Partition">Its partition.</param>
/// <param name="Offset">Its offset there.</param>
/// <param name="Attempts">How often it was delivered in this batch.</param>
internal record struct StreamDelivery(int Partition, long Offset, int Attempts);
