/** The dropped file as state of a view. */
import { useEffect, useState } from 'preact/hooks';
import { type DocumentState, documentState, onDocument, recallDocument } from '../document/open-document.ts';

export function useDocument(): DocumentState {
  const [state, setState] = useState(documentState);
  useEffect(() => {
    void recallDocument();
    setState(documentState());
    return onDocument(setState);
  }, []);
  return state;
}
