import { Navigate, useLocation, useParams } from 'react-router';
import { addresses } from '@/shared/addresses';

/** The studio under its own name leads to its scenario, at the moment that was asked for: one page, one address. */
export function ToStudio() {
  const { slug = '' } = useParams();
  const { search, hash } = useLocation();
  return <Navigate to={{ pathname: addresses.scenario(slug), search, hash }} replace />;
}
