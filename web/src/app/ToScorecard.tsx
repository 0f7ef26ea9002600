import { Navigate, useLocation, useParams } from 'react-router';
import { addresses } from '@/shared/addresses';

/** A scorecard under its attempt's address, as the API names it, leads to its own: one page, one address. */
export function ToScorecard() {
  const { id = '' } = useParams();
  const { search, hash } = useLocation();
  return <Navigate to={{ pathname: addresses.scorecard(id), search, hash }} replace />;
}
